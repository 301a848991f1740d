-- Every index is written to for every value of every node. H2 keeps one more for each reference whose columns are not exactly those of an
-- index. What belongs to a node is written and deleted together with it, under its lock, so these references need not be watched:
ALTER TABLE node_property DROP CONSTRAINT node_property_node_id_ref;
ALTER TABLE node_aspect DROP CONSTRAINT node_aspect_node_id_ref;
ALTER TABLE child_name DROP CONSTRAINT child_name_parent_id_ref;
ALTER TABLE node DROP CONSTRAINT node_store_id_ref;
ALTER TABLE txn_node DROP CONSTRAINT txn_node_txn_id_ref;
ALTER TABLE txn_acl DROP CONSTRAINT txn_acl_txn_id_ref;

-- A value is a text or a number, never both: one index finds either, numbers where the text is NULL.
DROP INDEX node_property_string;
DROP INDEX node_property_long;
CREATE INDEX node_property_value ON node_property (qname_id, string_value, long_value, node_id);
