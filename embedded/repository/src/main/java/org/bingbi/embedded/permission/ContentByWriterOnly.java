package org.bingbi.embedded.permission;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.alfresco.service.cmr.dictionary.InvalidTypeException;
import org.alfresco.service.cmr.repository.ContentData;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.bingbi.embedded.node.NodeState;
import org.bingbi.embedded.node.NodeStates;

/**
 * The public node service takes no pointer to content it does not have already: whoever could set one could read any file of the store.
 * Bytes come by a writer.
 */
public final class ContentByWriterOnly implements MethodInterceptor {

    private final NodeStates states;

    public ContentByWriterOnly(NodeStates states) {
        this.states = states;
    }

    @Override
    public Object invoke(MethodInvocation call) throws Throwable {
        Object[] arguments = call.getArguments();
        if (arguments.length > 1 && arguments[0] instanceof NodeRef node) {
            boolean creates = call.getMethod().getName().equals("createNode");
            for (Object argument : arguments) {
                if (argument instanceof Map<?, ?> properties) {
                    properties.forEach((name, value) -> refusePointer(node, creates, name, value));
                }
            }
            if (call.getMethod().getName().equals("setProperty")) {
                refusePointer(node, false, arguments[1], arguments[2]);
            }
        }
        return call.proceed();
    }

    private void refusePointer(NodeRef node, boolean creates, Object name, Object value) {
        if (value instanceof ContentData content
                && content.getContentUrl() != null
                && (creates || !url(node, name).equals(content.getContentUrl()))) {
            throw new InvalidTypeException(
                    "Content is not set as a property; write it with the content service", (QName) name);
        }
    }

    private String url(NodeRef node, Object name) {
        return states.find(node).map(NodeState::properties).stream()
                .flatMap(properties -> Stream.ofNullable(properties.get(name)))
                .filter(ContentData.class::isInstance)
                .map(has -> ((ContentData) has).getContentUrl())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }
}
