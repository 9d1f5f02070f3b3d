package io.tillbook.server.docker;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;

/**
 * A resource of Kubernetes, as a file below {@code docker/kubernetes} has it.
 *
 * @param file where it is
 * @param content what stands there
 */
record Manifest(DeliveredFile file, JsonNode content) {
    private static final Map<String, Class<? extends HasMetadata>> KINDS = Stream
            .of(ConfigMap.class, Deployment.class, Ingress.class, Namespace.class, NetworkPolicy.class,
                    PodDisruptionBudget.class, Service.class, ServiceAccount.class, StatefulSet.class)
            .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));
    private static final JsonMapper STRICT = JsonMapper.builder()
            .annotationIntrospector(new OnlyKnownFields())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** All of a file, which are separated by lines of dashes. */
    static Stream<Manifest> in(DeliveredFile file) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        Iterable<Object> documents = new Yaml(new SafeConstructor(options)).loadAll(file.text());
        return StreamSupport.stream(documents.spliterator(), false)
                .map(document -> new Manifest(file, STRICT.valueToTree(document)));
    }

    /** It as the type that its kind names; fails where that has no such field. */
    HasMetadata typed() {
        return STRICT.treeToValue(content, KINDS.get(kind()));
    }

    /** The version of Kubernetes' interface that its type belongs to. */
    String typesVersion() {
        return HasMetadata.getApiVersion(KINDS.get(kind()));
    }

    String kind() {
        return content.get("kind").asString();
    }

    String name() {
        return content.at("/metadata/name").asString();
    }

    /** The labels of the pods that it makes. */
    JsonNode podLabels() {
        return content.at("/spec/template/metadata/labels");
    }

    /** What a pod that it makes is. */
    JsonNode pod() {
        return content.at("/spec/template/spec");
    }

    /** The containers of a pod that it makes, those that run first included. */
    List<JsonNode> containers() {
        return Stream.of("initContainers", "containers").flatMap(list -> pod().path(list).valueStream()).toList();
    }

    /** Types take what they do not know as further properties; here they must not. */
    private static final class OnlyKnownFields extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1;

        @Override
        public Boolean hasAnySetter(MapperConfig<?> config, Annotated annotated) {
            return false;
        }
    }
}
