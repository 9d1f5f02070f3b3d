package io.tillbook.server.console;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Hands out what the browser needs to keep the till: its service worker, which has to lie beside the page, and what
 * installs the till as an app. Browsers ask for them each time, so that they notice a new build.
 */
@Configuration(proxyBeanMethods = false)
public class TillWorkerConfig {
    @Bean
    WebMvcConfigurer tillWorker() {
        return new WebMvcConfigurer() {
            @Override
            public void addResourceHandlers(ResourceHandlerRegistry registry) {
                registry.addResourceHandler("/till/*.js", "/till/*.webmanifest")
                        .addResourceLocations("classpath:/META-INF/resources/till/")
                        .setCacheControl(CacheControl.noCache());
            }
        };
    }
}
