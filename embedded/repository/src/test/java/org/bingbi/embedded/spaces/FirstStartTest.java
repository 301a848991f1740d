package org.bingbi.embedded.spaces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.model.Repository;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.repo.security.permissions.AccessDeniedException;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.security.PersonService;
import org.alfresco.service.namespace.NamespaceService;
import org.alfresco.service.namespace.QName;
import org.bingbi.embedded.server.EmbeddedRepository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstStartTest {
    @TempDir
    Path data;

    @Test
    void aFirstStartMakesTheFoldersOnTopAndASecondFindsThem() {
        NodeRef first;
        try (EmbeddedRepository repository = EmbeddedRepository.open(data, new Properties())) {
            first = repository.bean("repositoryHelper", Repository.class).getCompanyHome();
        }
        try (EmbeddedRepository repository = EmbeddedRepository.open(data, new Properties())) {
            Repository places = repository.bean("repositoryHelper", Repository.class);

            assertThat(places.getCompanyHome()).isEqualTo(first);
        }
    }

    @Test
    void everybodyReadsTheTopFolderAndOnlyTheSharedOneTakesWhatTheyMake() {
        try (EmbeddedRepository repository = EmbeddedRepository.open(data, new Properties())) {
            NodeService nodes = repository.bean("NodeService", NodeService.class);
            PersonService people = repository.bean("PersonService", PersonService.class);
            Repository places = repository.bean("repositoryHelper", Repository.class);
            AuthenticationUtil.runAsSystem(() -> people.createPerson(person("wang")));

            AuthenticationUtil.runAs(
                    () -> {
                        NodeRef home = places.getCompanyHome();
                        assertThat(nodes.getProperty(home, ContentModel.PROP_NAME))
                                .isEqualTo("Company Home");
                        assertThatThrownBy(() -> make(nodes, home)).isInstanceOf(AccessDeniedException.class);
                        NodeRef shared = nodes.getChildByName(home, ContentModel.ASSOC_CONTAINS, "Shared");
                        assertThat(nodes.exists(make(nodes, shared))).isTrue();
                        return null;
                    },
                    "wang");
        }
    }

    private static Map<QName, Serializable> person(String name) {
        Map<QName, Serializable> person = new HashMap<>();
        person.put(ContentModel.PROP_USERNAME, name);
        person.put(ContentModel.PROP_FIRSTNAME, name);
        person.put(ContentModel.PROP_LASTNAME, name);
        return person;
    }

    private static NodeRef make(NodeService nodes, NodeRef parent) {
        return nodes.createNode(
                        parent,
                        ContentModel.ASSOC_CONTAINS,
                        QName.createQName(NamespaceService.CONTENT_MODEL_1_0_URI, "mine"),
                        ContentModel.TYPE_FOLDER,
                        Map.of(ContentModel.PROP_NAME, "mine"))
                .getChildRef();
    }
}
