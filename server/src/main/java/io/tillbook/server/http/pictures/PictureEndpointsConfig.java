package io.tillbook.server.http.pictures;

import io.tillbook.server.admission.Admission;
import io.tillbook.server.commands.AuthorizedDispatch;
import io.tillbook.server.pictures.PictureFiles;
import io.tillbook.server.security.CurrentCaller;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The endpoints of pictures. */
@Configuration(proxyBeanMethods = false)
public class PictureEndpointsConfig {
    /** A picture of the most pixels takes some hundred megabytes while it is read. */
    private static final int AT_ONCE = 2;
    private static final int MOST_WAITING = 20;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    @Bean
    PictureUploadEndpoint pictureUploadEndpoint(PictureFiles files, AuthorizedDispatch dispatch,
            CurrentCaller callers, Clock clock) {
        return new PictureUploadEndpoint(files, new Admission(AT_ONCE, MOST_WAITING, LONGEST_WAIT), dispatch, callers,
                clock);
    }

    @Bean
    PictureEndpoint pictureEndpoint(PictureFiles files) {
        return new PictureEndpoint(files);
    }
}
