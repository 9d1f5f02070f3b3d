package io.tillbook.server.http.imports;

import io.tillbook.server.imports.FileKinds;
import io.tillbook.server.imports.Imports;
import io.tillbook.server.security.CurrentCaller;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The endpoint of imports. */
@Configuration(proxyBeanMethods = false)
public class ImportEndpointConfig {
    @Bean
    ImportEndpoint importEndpoint(Imports imports, FileKinds kinds, CurrentCaller callers) {
        return new ImportEndpoint(imports, kinds, callers);
    }
}
