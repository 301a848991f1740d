package org.bingbi.embedded.action;

import java.io.Serializable;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.alfresco.repo.action.ActionServiceImpl;
import org.alfresco.repo.action.evaluator.ActionConditionEvaluator;
import org.alfresco.repo.action.executer.ActionExecuter;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.repo.transaction.AlfrescoTransactionSupport;
import org.alfresco.service.cmr.action.Action;
import org.alfresco.service.cmr.action.ActionCondition;
import org.alfresco.service.cmr.action.CompositeAction;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.transaction.TransactionService;
import org.alfresco.util.transaction.TransactionListenerAdapter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.ApplicationContext;

/**
 * Runs actions as Alfresco's action service does: executers and evaluators are beans looked up by name when they are needed, nothing is run
 * on a node that is not there, work in the background begins after the commit as the one who asked for it, and when it fails its compensating
 * action follows. It brings no actions but the composite one; saved actions and rules it does not know.
 */
public class EmbeddedActionService extends ActionServiceImpl implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedActionService.class);

    private final NodeService nodes;
    private final TransactionService transactions;
    private final ExecutorService background = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "actions");
        thread.setDaemon(true);
        return thread;
    });
    private volatile ApplicationContext beans;

    /** @param nodes the internal bean */
    public EmbeddedActionService(NodeService nodes, TransactionService transactions) {
        super();
        this.nodes = nodes;
        this.transactions = transactions;
    }

    @Override
    public void setApplicationContext(ApplicationContext applicationContext) {
        beans = applicationContext;
    }

    @Override
    public Action createAction(String name) {
        return new PlainAction(name);
    }

    @Override
    public Action createAction(String name, Map<String, Serializable> params) {
        Action action = createAction(name);
        action.setParameterValues(params);
        return action;
    }

    @Override
    public CompositeAction createCompositeAction() {
        return new PlainComposite();
    }

    @Override
    public ActionCondition createActionCondition(String name) {
        return new PlainCondition(name);
    }

    @Override
    public ActionCondition createActionCondition(String name, Map<String, Serializable> params) {
        ActionCondition condition = createActionCondition(name);
        condition.setParameterValues(params);
        return condition;
    }

    @Override
    public boolean evaluateAction(Action action, NodeRef actionedUponNodeRef) {
        boolean all = true;
        for (ActionCondition condition : action.getActionConditions()) {
            all &= evaluateActionCondition(condition, actionedUponNodeRef);
        }
        return all;
    }

    @Override
    public boolean evaluateActionCondition(ActionCondition condition, NodeRef actionedUponNodeRef) {
        return ((ActionConditionEvaluator) beans.getBean(condition.getActionConditionDefinitionName()))
                .evaluate(condition, actionedUponNodeRef);
    }

    @Override
    public void executeAction(Action action, NodeRef actionedUponNodeRef) {
        executeAction(action, actionedUponNodeRef, true);
    }

    @Override
    public void executeAction(Action action, NodeRef actionedUponNodeRef, boolean checkConditions) {
        executeAction(action, actionedUponNodeRef, checkConditions, action.getExecuteAsychronously());
    }

    @Override
    public void executeAction(
            Action action, NodeRef actionedUponNodeRef, boolean checkConditions, boolean executeAsychronously) {
        if (!executeAsychronously) {
            run(action, actionedUponNodeRef, checkConditions);
            return;
        }
        String account = AuthenticationUtil.getRunAsUser();
        AlfrescoTransactionSupport.bindListener(new TransactionListenerAdapter() {
            @Override
            public void afterCommit() {
                background.execute(() -> inBackground(action, actionedUponNodeRef, checkConditions, account));
            }
        });
    }

    @Override
    public void destroy() {
        background.shutdown();
    }

    private void run(Action action, NodeRef node, boolean checkConditions) {
        boolean there = node == null || nodes.exists(node);
        if (there && (!checkConditions || evaluateAction(action, node))) {
            ((ActionExecuter) beans.getBean(action.getActionDefinitionName())).execute(action, node);
        }
    }

    private void inBackground(Action action, NodeRef node, boolean checkConditions, String account) {
        try {
            AuthenticationUtil.runAs(
                    () -> transactions.getRetryingTransactionHelper().doInTransaction(() -> {
                        run(action, node, checkConditions);
                        return null;
                    }),
                    account);
        } catch (RuntimeException failed) {
            LOG.debug(
                    "The action {} failed in the background ({})",
                    action.getActionDefinitionName(),
                    failed.getClass().getSimpleName());
            if (action.getCompensatingAction() != null) {
                background.execute(() -> inBackground(action.getCompensatingAction(), node, false, account));
            }
        }
    }
}
