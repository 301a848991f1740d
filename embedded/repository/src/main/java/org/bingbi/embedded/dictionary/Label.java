package org.bingbi.embedded.dictionary;

import java.util.Locale;
import org.alfresco.service.cmr.i18n.MessageLookup;
import org.alfresco.service.namespace.QName;
import org.springframework.extensions.surf.util.I18NUtil;

/** Title and description as a model's XML gives them; a message of the bundle goes first. */
record Label(String title, String description) {

    static Label of(XmlElement element) {
        return new Label(
                element.text("title").orElse(null), element.text("description").orElse(null));
    }

    /** @param kind such as {@code property}; keys read {@code <model>.<kind>.<item>.title}, with {@code _} for {@code :} */
    String title(MessageLookup messages, Locale locale, QName model, String kind, QName item) {
        return message(messages, locale, model, kind, item, "title", title);
    }

    String description(MessageLookup messages, Locale locale, QName model, String kind, QName item) {
        return message(messages, locale, model, kind, item, "description", description);
    }

    private static String message(
            MessageLookup messages,
            Locale locale,
            QName model,
            String kind,
            QName item,
            String what,
            String otherwise) {
        if (messages == null) {
            return otherwise;
        }
        String key = model.toPrefixString() + "." + kind + "." + item.toPrefixString() + "." + what;
        String found = messages.getMessage(key.replace(':', '_'), locale == null ? I18NUtil.getLocale() : locale);
        return found == null ? otherwise : found;
    }
}
