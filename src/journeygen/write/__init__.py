"""What leaves the program: the memory of earlier builds, the files of build/, and new files for authors."""
