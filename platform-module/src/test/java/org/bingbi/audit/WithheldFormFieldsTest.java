package org.bingbi.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.List;
import org.alfresco.repo.forms.FieldDefinition;
import org.alfresco.repo.forms.Form;
import org.alfresco.repo.forms.FormData;
import org.alfresco.repo.forms.Item;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.service.cmr.security.AuthorityService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** Forms as Share asks for them, of a form service that puts the model's defaults where there is no value. */
@Tag("article-15")
class WithheldFormFieldsTest {

    /** Of the form service, as far as it matters here. */
    public interface Forms {
        Form getForm(Item item);
    }

    /** Every field of the model with a default, and Alfresco's own. */
    private static final List<String> FIELDS = List.of(
            "status", "reportOption", "revision", "late", "evidenceKind", "evidenceForm", "stepState", "confirmation");

    @ParameterizedTest
    @ValueSource(strings = {"admin", "another-administrator"})
    void anAdministratorIsShownNoDefaultInPlaceOfAWithheldField(String account) {
        Form form = formOf("node", account, true);

        assertThat(form.getFormData().getFieldNames()).containsExactly("prop_cm_name");
        assertThat(form.getFieldDefinitions())
                .filteredOn(field -> field.getName().startsWith("bb:"))
                .hasSize(FIELDS.size())
                .allSatisfy(field -> assertThat(field.getDefaultValue()).isNull());
        assertThat(form.getFieldDefinitions().get(0).getDefaultValue()).isEqualTo("of cm:name");
    }

    @Test
    void theRecorderIsShownTheForm() {
        assertThat(formOf("node", "liming", false).getFormData().getFieldNames())
                .hasSize(FIELDS.size() + 1);
    }

    @Test
    void aNewNodeBeginsWithItsDefaults() {
        assertThat(formOf("type", "admin", true).getFormData().getFieldNames()).hasSize(FIELDS.size() + 1);
    }

    @Test
    void aRepositoryWithoutFormsStarts() {
        WithheldFormFields fields = new WithheldFormFields(authorities(false));
        fields.setBeanFactory(new StaticListableBeanFactory());
        fields.bind();
    }

    private static AuthorityService authorities(boolean administrator) {
        return (AuthorityService) Proxy.newProxyInstance(
                WithheldFormFieldsTest.class.getClassLoader(),
                new Class<?>[] {AuthorityService.class},
                (proxy, method, arguments) -> method.getName().equals("isAdminAuthority") ? administrator : null);
    }

    private static Form formOf(String kind, String account, boolean administrator) {
        Forms service = (Forms) new ProxyFactory((Object) (Forms) WithheldFormFieldsTest::filled).getProxy();
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("FormService", service);
        WithheldFormFields fields = new WithheldFormFields(authorities(administrator));
        fields.setBeanFactory(beans);
        fields.bind();
        return AuthenticationUtil.runAs(() -> service.getForm(new Item(kind, "workspace://SpacesStore/1")), account);
    }

    private static Form filled(Item item) {
        Form form = new Form(item);
        form.setFormData(new FormData());
        add(form, "cm", "name");
        FIELDS.forEach(field -> add(form, "bb", field));
        return form;
    }

    private static void add(Form form, String prefix, String local) {
        FieldDefinition definition = new FieldDefinition(prefix + ":" + local) {};
        definition.setDefaultValue("of " + definition.getName());
        form.addFieldDefinition(definition);
        form.getFormData().addFieldData("prop_" + prefix + "_" + local, definition.getDefaultValue());
    }
}
