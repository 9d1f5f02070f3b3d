package io.tillbook.server.console;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.EncodedResourceResolver;
import org.springframework.web.servlet.resource.PathResourceResolver;

/**
 * Hands the console and the till out. Their files are named by their content, so browsers keep them for a year; the one
 * page of each names the files, so browsers ask for it each time. All addresses under {@code /console/} or
 * {@code /till/} are that page, which knows what to show there. GraphiQL comes with them. A server that was built
 * without the console has its start page instead.
 */
@Configuration(proxyBeanMethods = false)
public class ConsoleConfig {
    private static final String FOLDER = "META-INF/resources/";
    private static final Resource PAGE = new ClassPathResource(FOLDER + "console/index.html");
    private static final CacheControl KEPT = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    /** Whether this server was built with the console. */
    static boolean isBuiltIn() {
        return PAGE.exists();
    }

    private static void onePage(ResourceHandlerRegistry registry, String folder) {
        registry.addResourceHandler("/" + folder + "/**")
                .addResourceLocations("classpath:/" + FOLDER + folder + "/")
                .setCacheControl(CacheControl.noCache())
                .resourceChain(false)
                .addResolver(new OnePageResolver());
    }

    @Bean
    WebMvcConfigurer consolePages() {
        return new WebMvcConfigurer() {
            @Override
            public void addResourceHandlers(ResourceHandlerRegistry registry) {
                registry.addResourceHandler("/assets/**")
                        .addResourceLocations("classpath:/" + FOLDER + "assets/")
                        .setCacheControl(KEPT)
                        .resourceChain(true)
                        .addResolver(new EncodedResourceResolver())
                        .addResolver(new PathResourceResolver());
                onePage(registry, "console");
                onePage(registry, "till");
                onePage(registry, "graphiql");
            }

            @Override
            public void addViewControllers(ViewControllerRegistry registry) {
                registry.addRedirectViewController("/console", "/console/");
                registry.addViewController("/console/").setViewName("forward:/console/index.html");
                registry.addRedirectViewController("/till", "/till/");
                registry.addViewController("/till/").setViewName("forward:/till/index.html");
                registry.addViewController("/graphiql").setViewName("forward:/graphiql/index.html");
                if (isBuiltIn()) {
                    registry.addRedirectViewController("/", "/console/");
                }
            }
        };
    }
}
