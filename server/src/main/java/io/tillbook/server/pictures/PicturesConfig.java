package io.tillbook.server.pictures;

import io.tillbook.server.settings.TillbookProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where pictures are kept. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PicturesProperties.class)
public class PicturesConfig {
    @Bean
    PictureFiles pictureFiles(PicturesProperties pictures, TillbookProperties properties) {
        return new PictureFiles(pictures.directoryOr(properties.dataDir()));
    }
}
