package org.bingbi.embedded.search;

import org.alfresco.service.namespace.QName;

/**
 * What searching needs to know of a property.
 *
 * @param name its qualified name
 * @param owner the type or aspect that defines it
 * @param kind how its values are compared
 * @param multiValued whether a node may have several values
 * @param indexed whether the model lets it be searched at all
 * @param words whether its text is cut into words; if not, only whole values are found
 * @param whole whether its whole value may be sorted by: always, but for text that is cut into words only
 * @param offeredToCmis whether CMIS has a type for its values; for qualified names, locales and contents it has none
 */
public record SearchableProperty(
        QName name,
        QName owner,
        ValueKind kind,
        boolean multiValued,
        boolean indexed,
        boolean words,
        boolean whole,
        boolean offeredToCmis) {

    /** Whether CMIS QL may order by it: the rule of Alfresco's CMIS dictionary. */
    public boolean orderable() {
        return indexed && !multiValued && whole;
    }
}
