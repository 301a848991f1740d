package org.bingbi.audit;

import org.alfresco.repo.forms.Form;
import org.alfresco.repo.forms.FormData;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.service.cmr.security.AuthorityService;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.bingbi.model.RegisterModel;
import org.springframework.aop.framework.Advised;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.BeanFactoryAware;

/**
 * Article 15, for Share's forms: the form service puts the model's default where a node has no value. An administrator, from whom
 * {@link FieldReads} withholds every field of the register, would be shown "draft" for an entry that is long registered; such fields are
 * blank instead.
 */
public final class WithheldFormFields implements MethodInterceptor, BeanFactoryAware {

    private static final String SERVICE = "FormService";
    private static final String NODE = "node";
    private static final String FIELD = RegisterModel.PREFIX + ":";
    private static final String VALUE = "prop_" + RegisterModel.PREFIX + "_";

    private final AuthorityService authorities;
    private BeanFactory beans;

    /** @param authorities the internal bean */
    public WithheldFormFields(AuthorityService authorities) {
        this.authorities = authorities;
    }

    @Override
    public void setBeanFactory(BeanFactory beanFactory) {
        this.beans = beanFactory;
    }

    /** Called by Spring; a repository without Share's forms has nothing to withhold. */
    public void bind() {
        if (beans.containsBean(SERVICE) && beans.getBean(SERVICE) instanceof Advised doors) {
            doors.addAdvice(this);
        }
    }

    @Override
    public Object invoke(MethodInvocation call) throws Throwable {
        Object answer = call.proceed();
        if (answer instanceof Form form && NODE.equals(form.getItem().getKind()) && isAdministrator()) {
            blank(form);
        }
        return answer;
    }

    private static void blank(Form form) {
        form.getFieldDefinitions().stream()
                .filter(field -> field.getName().startsWith(FIELD))
                .forEach(field -> field.setDefaultValue(null));
        FormData data = form.getFormData();
        if (data != null) {
            data.getFieldNames().stream()
                    .filter(name -> name.startsWith(VALUE))
                    .toList()
                    .forEach(data::removeFieldData);
        }
    }

    private boolean isAdministrator() {
        String account = AuthenticationUtil.getFullyAuthenticatedUser();
        return account != null && authorities.isAdminAuthority(account);
    }
}
