package org.bingbi.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alfresco.service.namespace.QName;
import org.junit.jupiter.api.Test;

class RegisterModelTest {

    private static final Pattern NAMED =
            Pattern.compile("<(type|aspect|property|child-association) name=\"bb:(\\w+)\"");

    @Test
    void theConstantsNameJustWhatTheModelNames() throws Exception {
        assertThat(constants()).isEqualTo(names());
    }

    private static Set<String> names() throws Exception {
        Matcher matcher = NAMED.matcher(
                Files.readString(Path.of("src/main/resources/alfresco/module/bingbi-platform/model/bingbi-model.xml")));
        Set<String> names = new TreeSet<>();
        while (matcher.find()) {
            names.add(matcher.group(2));
        }
        return names;
    }

    private static Set<String> constants() throws Exception {
        Set<String> constants = new TreeSet<>();
        for (Field field : RegisterModel.class.getFields()) {
            if (field.getType() == QName.class) {
                constants.add(((QName) field.get(null)).getLocalName());
            }
        }
        return constants;
    }
}
