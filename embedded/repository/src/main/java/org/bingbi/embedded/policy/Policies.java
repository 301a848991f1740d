package org.bingbi.embedded.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.alfresco.repo.policy.AssociationPolicy;
import org.alfresco.repo.policy.Behaviour;
import org.alfresco.repo.policy.BehaviourBinding;
import org.alfresco.repo.policy.BehaviourDefinition;
import org.alfresco.repo.policy.BehaviourFilter;
import org.alfresco.repo.policy.ClassBehaviourBinding;
import org.alfresco.repo.policy.ClassFeatureBehaviourBinding;
import org.alfresco.repo.policy.ClassPolicy;
import org.alfresco.repo.policy.Policy;
import org.alfresco.repo.policy.PolicyComponent;
import org.alfresco.repo.policy.PolicyException;
import org.alfresco.repo.policy.ServiceBehaviourBinding;
import org.alfresco.service.cmr.dictionary.ClassDefinition;
import org.alfresco.service.cmr.dictionary.DictionaryService;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.NamespaceService;
import org.alfresco.service.namespace.QName;

/**
 * Binds behaviours to policies and finds those that a policy fires: of the classes of a node and of all they derive from,
 * the more general first, then the ones bound to every class.
 */
public class Policies implements PolicyComponent {
    /** Stands for every association or property of a class. */
    private static final QName EVERY_FEATURE = QName.createQName("", "*");

    private final DictionaryService dictionary;
    private final BehaviourFilter filter;
    private final Map<Place, List<Binding<?>>> bindings = new ConcurrentHashMap<>();
    private final Map<QName, List<Binding<?>>> everywhere = new ConcurrentHashMap<>();
    private final Map<Place, List<Binding<?>>> inherited = new ConcurrentHashMap<>();
    private final Map<Class<?>, QName> names = new ConcurrentHashMap<>();

    public Policies(DictionaryService dictionary, BehaviourFilter filter) {
        this.dictionary = dictionary;
        this.filter = filter;
    }

    private record Place(QName policy, QName className, QName feature) {}

    /** Fires a policy of classes at a node. */
    public <P extends ClassPolicy> void fire(
            Class<P> policy, NodeRef node, Collection<QName> classes, Consumer<P> event) {
        bound(policy, node, classes).forEach(event);
    }

    /** Fires a policy of associations at a node. */
    public <P extends AssociationPolicy> void fire(
            Class<P> policy, NodeRef node, Collection<QName> classes, QName association, Consumer<P> event) {
        found(policy, node, classes, association).forEach(event);
    }

    /** The behaviours that a policy of classes fires at a node, each once. */
    public <P extends ClassPolicy> Collection<P> bound(Class<P> policy, NodeRef node, Collection<QName> classes) {
        return found(policy, node, classes, null);
    }

    private <P extends Policy> Set<P> found(Class<P> policy, NodeRef node, Collection<QName> classes, QName feature) {
        QName name = nameOf(policy);
        Set<P> found = new LinkedHashSet<>();
        boolean filtered = filter.isActivated();
        for (QName className : classes) {
            if (!filtered || enabled(node, className)) {
                for (Binding<?> binding :
                        inherited.computeIfAbsent(new Place(name, className, feature), this::gather)) {
                    found.add(binding.face(policy));
                }
            }
        }
        for (Binding<?> binding : everywhere.getOrDefault(name, List.of())) {
            found.add(binding.face(policy));
        }
        return found;
    }

    private boolean enabled(NodeRef node, QName className) {
        return node == null ? filter.isEnabled(className) : filter.isEnabled(node, className);
    }

    private List<Binding<?>> gather(Place place) {
        List<Binding<?>> all = new ArrayList<>();
        QName className = place.className();
        while (className != null) {
            all.addAll(0, at(new Place(place.policy(), className, place.feature())));
            if (place.feature() != null) {
                all.addAll(0, at(new Place(place.policy(), className, EVERY_FEATURE)));
            }
            ClassDefinition definition = dictionary.getClass(className);
            className = definition == null ? null : definition.getParentName();
        }
        return all;
    }

    private List<Binding<?>> at(Place place) {
        return bindings.getOrDefault(place, List.of());
    }

    /** A policy's name: its own constant, else its only method's, in the namespace of policies. */
    private QName nameOf(Class<?> policy) {
        return names.computeIfAbsent(policy, p -> {
            try {
                return (QName) p.getField("QNAME").get(null);
            } catch (NoSuchFieldException e) {
                return QName.createQName(NamespaceService.ALFRESCO_URI, p.getMethods()[0].getName());
            } catch (IllegalAccessException e) {
                throw new PolicyException("The name of policy " + p.getName() + " cannot be read", e);
            }
        });
    }

    private <B extends BehaviourBinding> BehaviourDefinition<B> bind(Place place, Behaviour behaviour) {
        if (dictionary.getClass(place.className()) == null) {
            throw new IllegalArgumentException("Class definition " + place.className() + " does not exist.");
        }
        Binding<B> binding = new Binding<>(place.policy(), behaviour);
        bindings.computeIfAbsent(place, p -> new CopyOnWriteArrayList<>()).add(binding);
        inherited.clear();
        return binding;
    }

    private BehaviourDefinition<ServiceBehaviourBinding> bindEverywhere(QName policy, Behaviour behaviour) {
        Binding<ServiceBehaviourBinding> binding = new Binding<>(policy, behaviour);
        everywhere.computeIfAbsent(policy, p -> new CopyOnWriteArrayList<>()).add(binding);
        return binding;
    }

    @Override
    public BehaviourDefinition<ClassBehaviourBinding> bindClassBehaviour(
            QName policy, QName className, Behaviour behaviour) {
        return bind(new Place(policy, className, null), behaviour);
    }

    @Override
    public BehaviourDefinition<ServiceBehaviourBinding> bindClassBehaviour(
            QName policy, Object service, Behaviour behaviour) {
        return bindEverywhere(policy, behaviour);
    }

    @Override
    public BehaviourDefinition<ClassFeatureBehaviourBinding> bindAssociationBehaviour(
            QName policy, QName className, QName assocName, Behaviour behaviour) {
        return bind(new Place(policy, className, assocName), behaviour);
    }

    @Override
    public BehaviourDefinition<ClassFeatureBehaviourBinding> bindAssociationBehaviour(
            QName policy, QName className, Behaviour behaviour) {
        return bind(new Place(policy, className, EVERY_FEATURE), behaviour);
    }

    @Override
    public BehaviourDefinition<ServiceBehaviourBinding> bindAssociationBehaviour(
            QName policy, Object service, Behaviour behaviour) {
        return bindEverywhere(policy, behaviour);
    }

    @Override
    public BehaviourDefinition<ClassFeatureBehaviourBinding> bindPropertyBehaviour(
            QName policy, QName className, QName propertyName, Behaviour behaviour) {
        return bind(new Place(policy, className, propertyName), behaviour);
    }

    @Override
    public BehaviourDefinition<ClassFeatureBehaviourBinding> bindPropertyBehaviour(
            QName policy, QName className, Behaviour behaviour) {
        return bind(new Place(policy, className, EVERY_FEATURE), behaviour);
    }

    @Override
    public BehaviourDefinition<ServiceBehaviourBinding> bindPropertyBehaviour(
            QName policy, Object service, Behaviour behaviour) {
        return bindEverywhere(policy, behaviour);
    }
}
