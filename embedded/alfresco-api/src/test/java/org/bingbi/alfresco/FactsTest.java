package org.bingbi.alfresco;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alfresco.service.cmr.repository.StoreRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FactsTest {
    private static final Facts FACTS = Facts.read();

    static List<Class<?>> visibleClasses() {
        return Declarations.visibleClasses();
    }

    @ParameterizedTest
    @MethodSource("visibleClasses")
    void declaresNothingThatGenuineAlfrescoLacks(Class<?> declared) {
        assertThat(Declarations.strayedFrom(FACTS, declared)).isEmpty();
    }

    @Test
    void noticesAMemberOfAnotherShape() {
        Facts other = Facts.parse(List.of(
                "class org/alfresco/service/cmr/repository/StoreRef final",
                "  field public static final PROTOCOL_WORKSPACE Ljava/lang/String; = \"elsewhere\"",
                "  method public getProtocol ()I"));

        assertThat(Declarations.strayedFrom(other, StoreRef.class))
                .anyMatch(s -> s.contains("PROTOCOL_WORKSPACE"))
                .anyMatch(s -> s.contains("getProtocol"))
                .anyMatch(s -> s.contains("EntityRef"));
    }
}
