class Report:
    """All findings on one submission, and the verdict.

    It holds the JSON text that the library gave, and reads it when it is first asked for a part.
    Two reports are equal when their texts are.
    """

    __slots__ = ("_findings", "_json", "_read")

    def __init__(self, text: str | bytes) -> None:
        self._json = text if isinstance(text, bytes) else text.encode()
        self._read: ReportDict | None = None
        self._findings: tuple[Finding, ...] = ()

    @classmethod
    def of_lines(cls, text: bytes) -> list["Report"]:
        """The reports of a text of one a line."""
        return list(map(cls, text.split(b"\n")[:-1]))

    def to_json(self) -> str:
        """The report as JSON text, to the byte as every other language has it."""
        return self._json.decode()

    def to_dict(self) -> ReportDict:
        """The report as plain values, which are the caller’s to change."""
        return cast(ReportDict, json.loads(self._json))

    def _parts(self) -> ReportDict:
        """All but the findings, which become what they are given as while they are read."""
        if self._read is None:
            read: dict[str, Any] = _native.read(self._json)
            self._findings = tuple(map(_finding, read.pop("findings")))
            self._read = cast(ReportDict, read)
        return self._read

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What the rules have to say, in the order of the fields."""
        self._parts()
        return self._findings

    # The other members of a report.

    def __repr__(self) -> str:
        findings = ", ".join(f"{found.code} at {found.path!r}" for found in self.findings)
        return f"<Report of {self.campaign}: {self.verdict}{findings and f', {findings}'}>"

    def __eq__(self, other: object) -> bool:
        return self._json == other._json if isinstance(other, Report) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._json)

    def __reduce__(self) -> tuple[type["Report"], tuple[bytes]]:
        return Report, (self._json,)
