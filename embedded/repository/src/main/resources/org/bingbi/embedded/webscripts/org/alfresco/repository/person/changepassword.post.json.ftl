{
  "success": ${success?string("true", "false")}
}
