<#include "/org/bingbi/components/dashlets/dashlet.inc.ftl"/>
