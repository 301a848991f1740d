<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${status.code?c} ${status.codeName?html}</title>
</head>
<body>
<h1>${status.code?c} ${status.codeName?html}</h1>
<p>${status.codeDescription?html}</p>
<#if status.message?has_content><p>${status.message?html}</p></#if>
<p>${date?datetime?iso_utc}</p>
</body>
</html>
