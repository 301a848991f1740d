<p>${msg("greeting", name?html)} ${url.context} ${url.templateArgs.name?html}</p>
