"""Write schemas/*.schema.json anew: python scripts/write_schemas.py. A test fails when they are not current."""

from pathlib import Path

from journeygen.compile.schemas import schemas

FOLDER = Path(__file__).parent.parent / "schemas"


def main() -> None:
    FOLDER.mkdir(exist_ok=True)
    for name, body in schemas().items():
        (FOLDER / name).write_bytes(body)
        print(f"schemas/{name}")


if __name__ == "__main__":
    main()
