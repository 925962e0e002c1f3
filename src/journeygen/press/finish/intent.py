"""What the document says of itself: the printing condition with its profile, its title, and how it is built."""

from __future__ import annotations

import uuid
from typing import Any
from xml.sax.saxutils import escape

from journeygen.press.finish.paper import Paper
from journeygen.press.missing import library

_DATE = "2000-01-01T00:00:00Z"
"""PDF/X-4 wants dates (ISO 15930-7, 6.7); the same input makes the same bytes, so every PDF has this one."""
_PDF_DATE = "D:20000101000000Z"
_KEPT = ("/Type", "/Pages", "/Lang")
_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<pdf:Producer>journeygen</pdf:Producer><pdf:Trapped>False</pdf:Trapped>
<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>
<xmp:CreateDate>{date}</xmp:CreateDate><xmp:ModifyDate>{date}</xmp:ModifyDate><xmp:MetadataDate>{date}</xmp:MetadataDate>
<xmpMM:DocumentID>uuid:{number}</xmpMM:DocumentID><xmpMM:RenditionClass>default</xmpMM:RenditionClass>
<xmpMM:VersionID>1</xmpMM:VersionID>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>"""


def declare(pdf: Any, paper: Paper, digest: bytes) -> None:
    """Write output intent and metadata, and drop what a print house has no use for: outlines, scripts, tags.

    `digest` stands for the content: the document's number is made of it.
    """
    pikepdf = library("pikepdf")
    for name in [name for name in pdf.Root.keys() if name not in _KEPT]:  # noqa: SIM118 - an Object, no mapping
        del pdf.Root[name]
    pdf.Root.OutputIntents = pikepdf.Array([_intent(pdf, paper)])
    pdf.Root.Metadata = _metadata(pdf, paper.title, uuid.UUID(bytes=digest[:16], version=4))
    for name in list(pdf.docinfo.keys()):
        del pdf.docinfo[name]
    pdf.docinfo["/Title"] = paper.title
    pdf.docinfo["/Producer"] = "journeygen"
    pdf.docinfo["/GTS_PDFXVersion"] = "PDF/X-4"
    pdf.docinfo["/Trapped"] = pikepdf.Name("/False")
    pdf.docinfo["/CreationDate"] = pdf.docinfo["/ModDate"] = _PDF_DATE


def _intent(pdf: Any, paper: Paper) -> Any:
    pikepdf = library("pikepdf")
    profile = pdf.make_stream(paper.icc)
    profile.N = 4
    return pikepdf.Dictionary(
        Type=pikepdf.Name.OutputIntent,
        S=pikepdf.Name.GTS_PDFX,
        OutputConditionIdentifier=paper.condition,
        OutputCondition=paper.condition,
        RegistryName="http://www.color.org",
        Info=paper.condition,
        DestOutputProfile=profile,
    )


def _metadata(pdf: Any, title: str, number: uuid.UUID) -> Any:
    pikepdf = library("pikepdf")
    stream = pdf.make_stream(_XMP.format(title=escape(title), date=_DATE, number=number).encode("utf-8"))
    stream.Type, stream.Subtype = pikepdf.Name.Metadata, pikepdf.Name.XML
    return stream
