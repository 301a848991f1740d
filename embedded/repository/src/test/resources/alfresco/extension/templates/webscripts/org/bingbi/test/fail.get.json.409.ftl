{"own": ${status.code?c}, "message": "${jsonUtils.encodeJSONString(status.message)}"}
