package org.bingbi.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The permission model holds what article 15's table says, no more and no less. */
@Tag("article-15")
class PermissionModelTest {

    private static final Set<Stage> SUBMITTED = EnumSet.complementOf(EnumSet.of(Stage.DRAFT));

    /** Given apart from the role: to write a returned form is given and taken with the stage, and signing stands on the step. */
    private static final Set<Right> APART = Set.of(Right.WRITE_DRAFT, Right.SIGN_OWN_STEP);

    @Test
    void rolesHoldWhatTheTableGives() throws Exception {
        assertThat(inModel()).isEqualTo(inTable(AccessTable.ARTICLE_15));
    }

    @Test
    void aChangedRowIsFound() throws Exception {
        for (AccessTable.Row row : AccessTable.ARTICLE_15.rows()) {
            if (row.stages().equals(Set.of(Stage.DRAFT))) {
                continue;
            }
            List<AccessTable.Row> rows = new ArrayList<>(AccessTable.ARTICLE_15.rows());
            rows.removeIf(other -> other.party() == row.party());
            assertThat(inModel()).as("without " + row).isNotEqualTo(inTable(new AccessTable(rows)));
        }
        List<AccessTable.Row> more = new ArrayList<>(AccessTable.ARTICLE_15.rows());
        more.add(0, new AccessTable.Row(Party.SIGNER, Set.of(Stage.RECEIVED), Set.of(Right.READ, Right.ADD_EVIDENCE)));
        assertThat(inModel()).isNotEqualTo(inTable(new AccessTable(more)));
    }

    private static Map<String, Set<String>> inTable(AccessTable table) {
        Map<String, Set<String>> roles = new TreeMap<>();
        for (Party party : Party.values()) {
            if (!party.role().isEmpty()) {
                roles.put(party.role(), permissions(table, party, APART, false));
            }
        }
        Set<String> signatory = permissions(table, Party.SIGNER, APART, true);
        signatory.add(Right.READ.permission());
        roles.put("DossierSignatory", signatory);
        return roles;
    }

    private static Set<String> permissions(AccessTable table, Party party, Set<Right> some, boolean these) {
        return SUBMITTED.stream()
                .flatMap(stage -> table.rights(party, stage).stream())
                .filter(right -> some.contains(right) == these)
                .map(Right::permission)
                .filter(permission -> !permission.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Set<String>> inModel() throws Exception {
        Map<String, Set<String>> roles = new TreeMap<>();
        for (Element group : elements(model(), "permissionGroup")) {
            roles.put(
                    group.getAttribute("name"),
                    elements(group, "includePermissionGroup").stream()
                            .map(included -> included.getAttribute("permissionGroup"))
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
        return roles;
    }

    private static Element model() throws Exception {
        try (InputStream bytes = PermissionModelTest.class.getResourceAsStream(
                "/alfresco/module/bingbi-platform/model/bingbi-permissions.xml")) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            Document model = factory.newDocumentBuilder().parse(bytes);
            return model.getDocumentElement();
        }
    }

    private static List<Element> elements(Element in, String name) {
        NodeList found = in.getElementsByTagName(name);
        return Stream.iterate(0, at -> at < found.getLength(), at -> at + 1)
                .map(at -> (Element) found.item(at))
                .toList();
    }
}
