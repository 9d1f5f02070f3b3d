package io.tillbook.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.server.InProcessServer.Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

class TemporaryFolderTest {
    @Test
    void isThereAsLongAsItIsNotEmptied(@TempDir Path root) throws IOException {
        TemporaryFolder temporary = new TemporaryFolder(root.resolve("tmp"));
        Files.createFile(temporary.folder("pages").resolve("left.tmp"));
        Files.createFile(temporary.folder("container").resolve("kept"));
        assertThat(temporary.folder("pages")).isNotEmptyDirectory();

        assertThat(temporary.emptied("pages")).isEmptyDirectory();
        assertThat(temporary.folder("container")).isNotEmptyDirectory();
    }

    @Test
    void holdsWhatTheContainerKeeps() throws IOException {
        try (Server server = Server.with()) {
            Tomcat tomcat = ((TomcatWebServer) ((ServletWebServerApplicationContext) server.context()).getWebServer())
                    .getTomcat();
            Path root = server.context().getBean(TemporaryFolder.class).root().toRealPath();

            assertThat(tomcat.getServer().getCatalinaBase().toPath().toRealPath()).startsWith(root);
            assertThat(Path.of(((Context) tomcat.getHost().findChildren()[0]).getDocBase()).toRealPath())
                    .startsWith(root);
        }
    }
}
