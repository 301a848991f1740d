package org.bingbi.register.web;

import java.io.Serializable;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.alfresco.service.namespace.QName;
import org.bingbi.model.RegisterModel;
import org.bingbi.register.FormField;

/**
 * The fields of the form as JSON (articles 6 to 8 and 11); each is called as its property of the model. An absent field is null, both
 * ways. Enumerations are texts here, since the model's constraints say what is allowed.
 */
public record FormFields(
        String reportOption,
        String intervenerName,
        String intervenerOrganisation,
        String intervenerPost,
        String intervenerContact,
        String intervenerCategory,
        String intervenerStatus,
        String intervenerAccount,
        List<String> intervenerNamesakes,
        String behindName,
        String behindOrganisation,
        String behindPost,
        String behindRelation,
        String behindAccount,
        List<String> behindNamesakes,
        String recorderName,
        String recorderDepartment,
        String recorderPost,
        String recorderContact,
        String caseNumber,
        String caseName,
        String caseCause,
        String caseStage,
        String caseHandler,
        String interventionKind,
        Instant interventionAt,
        String interventionPlace,
        String interventionManner,
        String interventionContent,
        List<String> behaviours,
        List<String> proceduralInformation,
        Boolean askerMayApply,
        Boolean toldOfRegulation,
        String replyManner,
        String replyContent,
        String specialNotes,
        String lateReason,
        List<String> proposals,
        String proposalReason,
        String lateConsentBy,
        Instant lateConsentAt) {

    /** Written by the register, never taken from the client. */
    private static final Set<String> READ_ONLY = Arrays.stream(FormField.values())
            .filter(FormField::isRegistersOwn)
            .map(FormField::fieldName)
            .collect(Collectors.toSet());

    private static final RecordComponent[] FIELDS = FormFields.class.getRecordComponents();

    /** The properties to save; what is absent or blank is left out. */
    public Map<QName, Serializable> toProperties() {
        Map<QName, Serializable> properties = new LinkedHashMap<>();
        for (RecordComponent field : FIELDS) {
            Object value = value(field);
            if (!READ_ONLY.contains(field.getName()) && !isNothing(value)) {
                properties.put(RegisterModel.name(field.getName()), storable(value));
            }
        }
        return properties;
    }

    /** The fields as the nodes hold them. */
    public static FormFields of(Map<QName, Serializable> dossier, Map<QName, Serializable> form) {
        Object[] values = Arrays.stream(FIELDS)
                .map(field -> {
                    QName name = RegisterModel.name(field.getName());
                    return shown(form.containsKey(name) ? form.get(name) : dossier.get(name));
                })
                .toArray();
        Class<?>[] types = Arrays.stream(FIELDS).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return FormFields.class.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("The record's own constructor", impossible);
        }
    }

    private Object value(RecordComponent field) {
        try {
            return field.getAccessor().invoke(this);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("The record's own accessor", impossible);
        }
    }

    private static boolean isNothing(Object value) {
        return value == null
                || value instanceof String text && text.isBlank()
                || value instanceof Collection<?> many && many.isEmpty();
    }

    private static Serializable storable(Object value) {
        if (value instanceof Instant instant) {
            return Date.from(instant);
        }
        if (value instanceof Collection<?> many) {
            return new ArrayList<>(many.stream().distinct().toList());
        }
        return (Serializable) value;
    }

    private static Object shown(Object value) {
        if (value instanceof Date date) {
            return date.toInstant();
        }
        if (value instanceof Collection<?> many) {
            return many.stream().map(String::valueOf).toList();
        }
        return value;
    }
}
