package org.bingbi.stockaudit;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.alfresco.repo.audit.AuditComponent;
import org.bingbi.problem.Problem;
import org.bingbi.settings.ConfigurationCheck;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.BeanFactoryAware;

/**
 * Looks whether the audit asks {@link RegisterAuditFilter}: another module may have put its own audit in Alfresco's place. An audit that is
 * on and does not ask is a problem that keeps the register shut.
 */
public final class AuditProbe implements ConfigurationCheck, BeanFactoryAware {

    private static final String BEAN = "auditComponent";
    private static final String KEY = "bingbi-probe";
    private static final ThreadLocal<Boolean> ASKED = new ThreadLocal<>();

    private final AtomicReference<BeanFactory> beans = new AtomicReference<>();

    @Override
    public void setBeanFactory(BeanFactory beanFactory) {
        beans.set(beanFactory);
    }

    /** Whether these are the probe's values, and takes note that they were seen. */
    static boolean isAsked(Map<String, Serializable> values) {
        boolean probe = values.containsKey(KEY);
        if (probe) {
            ASKED.set(true);
        }
        return probe;
    }

    @Override
    public List<Problem> problems() {
        if (!beans.get().containsBean(BEAN)) {
            return List.of();
        }
        AuditComponent audit = beans.get().getBean(BEAN, AuditComponent.class);
        return !audit.areAuditValuesRequired() || asks(audit)
                ? List.of()
                : List.of(Problem.at("audit.enabled", "settings.audit", "", BEAN));
    }

    /** Under a path that no application maps, so that nothing is recorded in either case. */
    private static boolean asks(AuditComponent audit) {
        ASKED.remove();
        try {
            audit.recordAuditValuesWithUserFilter("/bingbi-probe", Map.of(KEY, "1"), false);
            return Boolean.TRUE.equals(ASKED.get());
        } finally {
            ASKED.remove();
        }
    }
}
