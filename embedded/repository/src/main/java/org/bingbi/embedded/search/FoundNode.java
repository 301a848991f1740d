package org.bingbi.embedded.search;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.search.ResultSet;
import org.alfresco.service.cmr.search.ResultSetRow;
import org.alfresco.service.namespace.QName;

/** One node of an answer; its properties are read when asked for. */
record FoundNode(FoundNodes answer, int index) implements ResultSetRow {

    /** The only selector: a row is about one node. */
    private static final String SELECTOR = "";

    @Override
    public NodeRef getNodeRef() {
        return answer.getNodeRef(index);
    }

    @Override
    public NodeRef getNodeRef(String selectorName) {
        return getNodeRef();
    }

    @Override
    public Map<String, NodeRef> getNodeRefs() {
        return Map.of(SELECTOR, getNodeRef());
    }

    @Override
    public float getScore() {
        return answer.getScore(index);
    }

    @Override
    public float getScore(String selectorName) {
        return getScore();
    }

    @Override
    public Map<String, Float> getScores() {
        return Map.of(SELECTOR, getScore());
    }

    @Override
    public Map<String, Serializable> getValues() {
        Map<String, Serializable> values = new HashMap<>();
        answer.nodes().getProperties(getNodeRef()).forEach((name, value) -> values.put(name.toString(), value));
        return values;
    }

    @Override
    public Serializable getValue(String columnName) {
        return getValue(QName.createQName(columnName.startsWith("@") ? columnName.substring(1) : columnName));
    }

    @Override
    public Serializable getValue(QName qname) {
        return answer.nodes().getProperty(getNodeRef(), qname);
    }

    @Override
    public ResultSet getResultSet() {
        return answer;
    }

    @Override
    public QName getQName() {
        return getChildAssocRef().getQName();
    }

    @Override
    public int getIndex() {
        return index;
    }

    @Override
    public ChildAssociationRef getChildAssocRef() {
        return answer.nodes().getPrimaryParent(getNodeRef());
    }
}
