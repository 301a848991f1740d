package org.bingbi.register;

import java.io.Serializable;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.alfresco.service.namespace.QName;
import org.bingbi.model.RegisterModel;
import org.bingbi.organisation.Organisation;
import org.bingbi.organisation.Person;

/** Reads a form out of a node's properties. */
public final class FormProperties {

    private FormProperties() {}

    /** The name of the property that holds the field. */
    public static QName property(FormField field) {
        return RegisterModel.name(field.fieldName());
    }

    /** The properties a recorder fills in himself. */
    public static Set<QName> recordersOwn() {
        return Arrays.stream(FormField.values())
                .filter(field -> !field.isRegistersOwn())
                .map(FormProperties::property)
                .collect(Collectors.toSet());
    }

    /** What the register itself says of the recorder, as he stands in the organisation now. */
    public static Map<QName, Serializable> ofRecorder(Organisation office, Person recorder) {
        return Map.of(
                RegisterModel.PROP_RECORDER_NAME,
                recorder.name(),
                RegisterModel.PROP_RECORDER_DEPARTMENT,
                office.departmentNameOf(recorder),
                RegisterModel.PROP_RECORDER_POST,
                recorder.post());
    }

    /** Of these properties what the dossier repeats, absent ones as null, with the behaviours in one line. */
    public static Map<QName, Serializable> forDossier(Map<QName, Serializable> form) {
        Map<QName, Serializable> repeated = new HashMap<>();
        for (FormField field : FormField.values()) {
            if (field.isRepeatedOnDossier()) {
                repeated.put(property(field), form.get(property(field)));
            }
        }
        Collection<?> behaviours = values(form.get(RegisterModel.PROP_BEHAVIOURS));
        repeated.put(
                RegisterModel.PROP_BEHAVIOUR_LIST,
                behaviours.isEmpty()
                        ? null
                        : behaviours.stream()
                                .map(Object::toString)
                                .sorted()
                                .collect(Collectors.joining("|", "|", "|")));
        return repeated;
    }

    /** @param recorder account of who records it */
    public static RegisterForm form(Map<QName, Serializable> properties, String recorder) {
        Reader read = new Reader(properties);
        return new RegisterForm(
                new RegisterForm.Intervener(
                        read.text(FormField.INTERVENER_NAME),
                        read.text(FormField.INTERVENER_ORGANISATION),
                        read.text(FormField.INTERVENER_POST),
                        read.text(FormField.INTERVENER_CONTACT),
                        read.choice(FormField.INTERVENER_CATEGORY, IntervenerCategory.class),
                        read.choice(FormField.INTERVENER_STATUS, ServiceStatus.class),
                        read.text(FormField.INTERVENER_ACCOUNT),
                        read.texts(FormField.INTERVENER_NAMESAKES)),
                new RegisterForm.Instigator(
                        read.text(FormField.BEHIND_NAME),
                        read.text(FormField.BEHIND_ORGANISATION),
                        read.text(FormField.BEHIND_POST),
                        read.choice(FormField.BEHIND_RELATION, InstigatorRelation.class),
                        read.text(FormField.BEHIND_ACCOUNT),
                        read.texts(FormField.BEHIND_NAMESAKES)),
                new RegisterForm.Recorder(
                        recorder,
                        read.text(FormField.RECORDER_NAME),
                        read.text(FormField.RECORDER_DEPARTMENT),
                        read.text(FormField.RECORDER_POST),
                        read.text(FormField.RECORDER_CONTACT)),
                new RegisterForm.CaseInHand(
                        read.text(FormField.CASE_NUMBER),
                        read.text(FormField.CASE_NAME),
                        read.text(FormField.CASE_CAUSE),
                        read.text(FormField.CASE_STAGE),
                        read.text(FormField.CASE_HANDLER)),
                new RegisterForm.Intervention(
                        read.choice(FormField.INTERVENTION_KIND, InterventionKind.class),
                        read.time(FormField.INTERVENTION_AT),
                        read.text(FormField.INTERVENTION_PLACE),
                        read.choice(FormField.INTERVENTION_MANNER, InterventionManner.class),
                        read.text(FormField.INTERVENTION_CONTENT),
                        read.choices(FormField.BEHAVIOURS, Behaviour.class),
                        new RegisterForm.Inquiry(
                                read.choices(FormField.PROCEDURAL_INFORMATION, ProceduralInformation.class),
                                read.yesOrNo(FormField.ASKER_MAY_APPLY))),
                new RegisterForm.Reply(
                        read.yesOrNo(FormField.TOLD_OF_REGULATION),
                        read.text(FormField.REPLY_MANNER),
                        read.text(FormField.REPLY_CONTENT)),
                read.text(FormField.SPECIAL_NOTES),
                read.text(FormField.LATE_REASON),
                new RegisterForm.Suggestion(
                        read.choices(FormField.PROPOSALS, Proposal.class), read.text(FormField.PROPOSAL_REASON)),
                new RegisterForm.LateConsent(
                        read.text(FormField.LATE_CONSENT_BY), read.time(FormField.LATE_CONSENT_AT)));
    }

    private static Collection<?> values(Serializable value) {
        if (value == null) {
            return Set.of();
        }
        return value instanceof Collection<?> several ? several : Set.of(value);
    }

    private record Reader(Map<QName, Serializable> properties) {
        String text(FormField field) {
            Serializable value = properties.get(property(field));
            return value == null ? "" : value.toString();
        }

        <E extends Enum<E>> Optional<E> choice(FormField field, Class<E> type) {
            String name = text(field);
            return name.isEmpty() ? Optional.empty() : Optional.of(Enum.valueOf(type, name));
        }

        <E extends Enum<E>> Set<E> choices(FormField field, Class<E> type) {
            return values(properties.get(property(field))).stream()
                    .map(value -> Enum.valueOf(type, value.toString()))
                    .collect(Collectors.toSet());
        }

        Set<String> texts(FormField field) {
            return values(properties.get(property(field))).stream()
                    .map(Object::toString)
                    .map(String::strip)
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.toSet());
        }

        Optional<Instant> time(FormField field) {
            return Optional.ofNullable((Date) properties.get(property(field))).map(Date::toInstant);
        }

        Optional<Boolean> yesOrNo(FormField field) {
            return Optional.ofNullable((Boolean) properties.get(property(field)));
        }
    }
}
