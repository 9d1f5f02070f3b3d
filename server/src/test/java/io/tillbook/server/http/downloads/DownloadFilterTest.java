package io.tillbook.server.http.downloads;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.tillbook.server.admission.Admission;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class DownloadFilterTest {
    private final Admission admission = new Admission(1, 0, Duration.ZERO);
    private final Counter refused = new SimpleMeterRegistry().counter("refused");
    private final DownloadFilter filter = new DownloadFilter(admission, refused);

    @Test
    void turnsAwayASecondOneWhileTheFirstIsBeingWritten() throws Exception {
        MockHttpServletResponse first = new MockHttpServletResponse();
        MockHttpServletResponse second = new MockHttpServletResponse();
        filter.doFilter(request(), first, (_, _) -> filter.doFilter(request(), second, (_, _) -> {
            throw new AssertionError("was let in");
        }));
        assertThat(first.getStatus()).isEqualTo(200);
        assertThat(second.getStatus()).isEqualTo(429);
        assertThat(second.getHeader("Retry-After")).isEqualTo("1");
        assertThat(refused.count()).isEqualTo(1);
        assertThat(admission.inWork()).isZero();
    }

    private static MockHttpServletRequest request() {
        return new MockHttpServletRequest("GET", "/v1/events");
    }
}
