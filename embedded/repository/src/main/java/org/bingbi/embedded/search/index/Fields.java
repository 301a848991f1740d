package org.bingbi.embedded.search.index;

import org.alfresco.service.namespace.QName;

/** The names of the fields of the index. */
final class Fields {

    /** The repository's own number of the node: the key of its document. */
    static final String ID = "id";

    static final String REFERENCE = "ref";
    static final String STORE = "store";
    static final String TYPE = "type";
    static final String ASPECT = "aspect";
    static final String PARENT = "parent";
    static final String PRIMARY_PARENT = "pparent";
    static final String ANCESTOR = "ancestor";
    static final String ACL = "acl";
    static final String OWNER = "owner";

    /** The words of the content. */
    static final String CONTENT = "w:TEXT";

    /** Stands in documents whose content is still to be read. */
    static final String UNREAD = "unread";

    /** Which content the words were read from. */
    static final String CONTENT_URL = "url";

    /** The words of all properties of text. */
    static final String PROPERTIES = "w:ALL";

    static final String WORDS_PREFIX = "w:";

    private Fields() {}

    /** The words of a property. */
    static String words(QName property) {
        return WORDS_PREFIX + property;
    }

    /** The whole values of a property. */
    static String whole(QName property) {
        return "x:" + property;
    }

    /** The values of a property as numbers. */
    static String number(QName property) {
        return "n:" + property;
    }

    /** The values of a property for sorting and counting. */
    static String column(QName property) {
        return "v:" + property;
    }
}
