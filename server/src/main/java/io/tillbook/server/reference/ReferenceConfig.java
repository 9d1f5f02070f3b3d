package io.tillbook.server.reference;

import java.io.IOException;
import java.util.Properties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The OpenAPI document and a page to read it with. */
@Configuration(proxyBeanMethods = false)
public class ReferenceConfig {
    private static final String SWAGGER_UI = "META-INF/resources/webjars/swagger-ui/";
    private static final String SWAGGER_UI_POM = "META-INF/maven/org.webjars/swagger-ui/pom.properties";

    @Bean
    OpenApiDocument openApiDocument() {
        return new OpenApiDocument(new ClassPathResource("reference/openapi.json"));
    }

    @Bean
    WebMvcConfigurer pages() throws IOException {
        Properties pom = PropertiesLoaderUtils.loadProperties(new ClassPathResource(SWAGGER_UI_POM));
        String swaggerUi = "classpath:/" + SWAGGER_UI + pom.getProperty("version") + "/";
        return new WebMvcConfigurer() {
            @Override
            public void addResourceHandlers(ResourceHandlerRegistry registry) {
                registry.addResourceHandler("/api-docs/swagger-ui/**").addResourceLocations(swaggerUi);
            }

            @Override
            public void addViewControllers(ViewControllerRegistry registry) {
                registry.addRedirectViewController("/api-docs", "/api-docs/");
                registry.addViewController("/api-docs/").setViewName("forward:/api-docs/index.html");
            }
        };
    }
}
