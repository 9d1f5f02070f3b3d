package io.tillbook.device.bridge;

import io.tillbook.device.catalog.StoreConfig;
import io.tillbook.device.receipt.Language;
import io.tillbook.device.relay.ServerConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The file of settings of a bridge.
 *
 * @param host on which address it listens; this computer's own where it is missing
 * @param port at which port; 0 is any free one, 7790 where it is missing
 * @param origins addresses of the pages that may ask it from a browser
 * @param hosts names by which tills may call it, beside those of this computer
 * @param data folder of what it keeps
 * @param language of documents where nobody asks for another; zh where it is missing
 * @param templates folder of the shop's own templates
 * @param logo the shop's picture, a PNG
 * @param server the ledger that tills send commands to by way of the bridge; none where it has devices alone
 * @param store the store that it stands in, whose prices it keeps; it needs a server
 * @param devices what is connected
 */
record BridgeConfig(@Nullable String host, @Nullable Integer port, @Nullable List<String> origins,
        @Nullable List<String> hosts, @Nullable String data, @Nullable String language,
        @Nullable String templates, @Nullable String logo, @Nullable ServerConfig server,
        @Nullable StoreConfig store, @Nullable List<DeviceConfig> devices) {
    private static final int USUAL_PORT = 7_790;
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    BridgeConfig {
        origins = origins == null ? List.of() : List.copyOf(origins);
        hosts = hosts == null ? List.of() : List.copyOf(hosts);
        devices = devices == null ? List.of() : List.copyOf(devices);
        if (language != null) {
            Language.of(language);
        }
        if (devices.stream().map(DeviceConfig::id).distinct().count() < devices.size()) {
            throw new IllegalArgumentException("two devices have the same id");
        }
        if (store != null && server == null) {
            throw new IllegalArgumentException("a store needs a server that tells its prices");
        }
    }

    /**
     * Reads a file.
     *
     * @throws IllegalArgumentException saying what is wrong with it
     */
    static BridgeConfig read(Path file) throws IOException {
        return parse(file.toString(), Files.readString(file));
    }

    static BridgeConfig parse(String name, String yaml) {
        try {
            Object read = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
            return STRICT.convertValue(read, BridgeConfig.class);
        } catch (YAMLException | JacksonException | IllegalArgumentException wrong) {
            throw new IllegalArgumentException(name + ": " + wrong.getMessage(), wrong);
        }
    }

    /** The same at another port and in another folder. */
    BridgeConfig at(int otherPort, Path folder) {
        return new BridgeConfig(host, otherPort, origins, hosts, folder.toString(), language, templates, logo,
                server, store, devices);
    }

    String address() {
        return Objects.requireNonNullElse(host, "127.0.0.1");
    }

    int listensAt() {
        return Objects.requireNonNullElse(port, USUAL_PORT);
    }

    Path folder() {
        return Path.of(Objects.requireNonNullElse(data, "./bridge-data"));
    }

    Language usualLanguage() {
        return language == null ? Language.ZH : Language.of(language);
    }

    List<DeviceConfig> connected() {
        return Objects.requireNonNull(devices);
    }

    List<String> pages() {
        return Objects.requireNonNull(origins);
    }

    List<String> names() {
        return Objects.requireNonNull(hosts);
    }
}
