package org.bingbi.embedded.permission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.dictionary.DictionaryException;
import org.alfresco.service.cmr.dictionary.DictionaryService;
import org.alfresco.service.cmr.security.PermissionService;
import org.bingbi.embedded.dictionary.Dictionary;
import org.bingbi.embedded.dictionary.DictionaryBootstrap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ClassPathXmlApplicationContext;

class AccessListTest {

    private static PermissionModel model;

    @BeforeAll
    static void theBasePermissionsAndALibrarysOwn() {
        var context = new ClassPathXmlApplicationContext("org/bingbi/embedded/dictionary/dictionary-context.xml");
        var library = new DictionaryBootstrap(context.getBean(Dictionary.class));
        library.setModels(List.of("org/bingbi/embedded/dictionary/library-model.xml"));
        library.bootstrap();
        model = new PermissionModel(context.getBean("dictionaryService", DictionaryService.class));
        var base = new PermissionModelBootstrap(model);
        base.setModel("org/bingbi/embedded/permission/base-permissions.xml");
        base.init();
        add(
                """
                <!DOCTYPE permissions>
                <permissions>
                  <namespaces>
                    <namespace uri="http://www.alfresco.org/model/system/1.0" prefix="sys"/>
                    <namespace uri="urn:library" prefix="lib"/>
                  </namespaces>
                  <permissionSet type="lib:book" expose="selected">
                    <permissionGroup name="Borrower" expose="true" allowFullControl="false">
                      <includePermissionGroup type="sys:base" permissionGroup="Read"/>
                    </permissionGroup>
                  </permissionSet>
                </permissions>""");
    }

    private static void add(String xml) {
        model.add(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), "test-permissions.xml");
    }

    /** Entries such as {@code 0 + lee Consumer}: distance, allowed or denied, authority, permission. */
    private static AccessList list(String entries) {
        return new AccessList(
                1,
                null,
                true,
                Arrays.stream(entries.split(";"))
                        .map(String::trim)
                        .filter(entry -> !entry.isEmpty())
                        .map(entry -> entry.split(" "))
                        .map(e -> new AccessList.Entry(
                                e[2], model.resolve(e[3]), e[1].equals("+"), Integer.parseInt(e[0])))
                        .sorted(AccessList.Entry.ORDER)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                                              | Read            | false",
                "0 + lee Consumer                              | Read            | true",
                "0 + lee Consumer                              | ReadContent     | true",
                "0 + lee Consumer                              | WriteProperties | false",
                "0 + lee Coordinator                           | DeleteNode      | true",
                "0 + lee All                                   | ChangePermissions | true",
                "1 + GROUP_STAFF Editor                        | WriteContent    | true",
                "0 + GROUP_STAFF Consumer; 0 - lee Read        | Read            | false",
                "0 + lee Consumer; 0 - GROUP_STAFF Read        | Read            | false",
                "0 + lee Consumer; 0 - GROUP_STAFF All         | Read            | false",
                "0 + lee Consumer; 1 - GROUP_STAFF Read        | Read            | false",
                "0 + lee Consumer; 1 - lee Read                | Read            | true",
                "0 - lee Read; 1 + lee Consumer                | Read            | false",
                "0 - lee Read; 0 + lee Consumer                | Read            | false",
                "0 + lee Consumer; 0 - lee WriteProperties     | Read            | true",
                "0 + lee Coordinator; 0 - lee DeleteNode       | DeleteNode      | false",
                "0 + lee Coordinator; 0 - lee DeleteNode       | WriteProperties | true",
                "0 + other Coordinator                         | Read            | false",
                "0 + lee Borrower                              | ReadChildren    | true",
            })
    void entriesAreWeighedAsByAlfresco(String entries, String permission, boolean granted) {
        AccessList list = list(entries == null ? "" : entries);
        assertThat(list.grants(model.resolve(permission), Set.of("lee", "GROUP_STAFF"), model))
                .isEqualTo(granted);
    }

    @Test
    void readersAreKeptApartFromTheDenied() {
        AccessList list = list("0 + GROUP_STAFF Consumer; 0 - lee All; 1 + lee Consumer; 1 + wang WriteProperties");
        PermissionName read = model.resolve(PermissionService.READ);
        assertThat(list.allowed(read, model)).containsExactly("GROUP_STAFF");
        assertThat(list.denied(read, model)).containsExactly("lee");
    }

    @Test
    void takingOwnershipAndLockingNeedTheRightToWriteAsWell() {
        assertThat(model.requirements(model.resolve("SetOwner")))
                .extracting(PermissionName::name)
                .containsExactly("_WriteProperties");
        assertThat(model.requirements(model.resolve("Lock")))
                .extracting(PermissionName::name)
                .containsExactly("Write");
    }

    @Test
    void peopleChooseAmongTheExposedGroupsOfTheNodesClasses() {
        assertThat(model.settable(ContentModel.TYPE_FOLDER, List.of()))
                .containsExactlyInAnyOrder("Coordinator", "Collaborator", "Contributor", "Editor", "Consumer");
    }

    @Test
    void aModelThatIncludesAnUnknownGroupIsRefused() {
        assertThatThrownBy(
                        () -> add(
                                """
                        <permissions>
                          <namespaces><namespace uri="urn:library" prefix="lib"/></namespaces>
                          <permissionSet type="lib:rareBook" expose="selected">
                            <permissionGroup name="Curator"><includePermissionGroup permissionGroup="Missing" type="lib:book"/></permissionGroup>
                          </permissionSet>
                        </permissions>"""))
                .isInstanceOf(DictionaryException.class)
                .hasMessageContaining("Missing");
    }
}
