<?xml version="1.0" encoding="UTF-8"?>
<response>
  <status>
    <code>${status.code?c}</code>
    <name>${status.codeName?xml}</name>
    <description>${status.codeDescription?xml}</description>
  </status>
  <message>${(status.message!'')?xml}</message>
  <time>${date?datetime?iso_utc}</time>
</response>
