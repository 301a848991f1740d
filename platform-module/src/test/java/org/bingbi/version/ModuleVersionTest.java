package org.bingbi.version;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ModuleVersionTest {

    @Test
    void theModuleKnowsItsOwnVersion() {
        assertThat(ModuleVersion.ofThisModule().version()).isNotBlank();
    }
}
