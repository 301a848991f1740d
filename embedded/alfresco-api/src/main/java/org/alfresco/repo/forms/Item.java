package org.alfresco.repo.forms;

/** What a form is about: its kind, such as {@code node}, and its id within the kind. */
public class Item {
    private final String kind;
    private final String id;

    public Item(String kind, String id) {
        this.kind = kind;
        this.id = id;
    }

    public String getKind() {
        return kind;
    }

    public String getId() {
        return id;
    }
}
