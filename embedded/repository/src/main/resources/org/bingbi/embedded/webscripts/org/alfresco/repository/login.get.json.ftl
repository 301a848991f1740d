{
  "data": {
    "ticket": "${jsonUtils.encodeJSONString(ticket)}"
  }
}
