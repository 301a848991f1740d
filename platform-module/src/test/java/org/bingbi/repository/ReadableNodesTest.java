package org.bingbi.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.security.AuthorityService;
import org.alfresco.service.cmr.security.PermissionService;
import org.bingbi.access.ReadableNodes;
import org.bingbi.model.RegisterModel;
import org.bingbi.problem.NotFoundException;
import org.bingbi.register.ReportOption;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Article 15, "same timing class": an entry one may not know of costs the repository as many questions as an id never used. */
@Tag("repository")
@Tag("article-15")
class ReadableNodesTest {

    private static final Register REGISTER = Register.open();
    private static final NodeRef DOSSIER = REGISTER.submitted("liming", ReportOption.USUAL, "wangfang");

    private final List<String> asked = new ArrayList<>();
    private final ReadableNodes lookup = new ReadableNodes(
            counted(NodeService.class, "nodeService"),
            counted(PermissionService.class, "PermissionService"),
            counted(AuthorityService.class, "authorityService"));

    @ParameterizedTest
    @ValueSource(strings = {"zhaomin", "wuqiang", "zhengyan", "wangfang", "admin"})
    void whatIsHiddenCostsAsManyQuestionsAsWhatNeverWas(String account) {
        NodeRef evidence =
                REGISTER.children(DOSSIER, RegisterModel.TYPE_EVIDENCE).get(0);
        int never = questions(account, UUID.randomUUID().toString());

        assertThat(questions(account, DOSSIER.getId())).isEqualTo(never);
        assertThat(questions(account, evidence.getId())).isEqualTo(never);
        assertThat(questions(account, "no id at all")).isEqualTo(never);
    }

    private int questions(String account, String id) {
        asked.clear();
        assertThatThrownBy(() -> REGISTER.as(account, () -> lookup.dossier(id))).isInstanceOf(NotFoundException.class);
        return asked.size();
    }

    private <T> T counted(Class<T> type, String bean) {
        T service = REGISTER.bean(bean, type);
        return type.cast(Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    asked.add(method.getName());
                    try {
                        return method.invoke(service, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                }));
    }
}
