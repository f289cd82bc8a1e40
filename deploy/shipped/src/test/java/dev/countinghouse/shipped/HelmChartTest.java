package dev.countinghouse.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import com.marcnuri.helm.TemplateCommand;

import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Ingress;
import io.kubernetes.client.openapi.models.V1Job;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1ServiceAccount;
import io.kubernetes.client.openapi.models.V2HorizontalPodAutoscaler;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The chart as Helm itself renders it, and what Kubernetes would make of that. */
class HelmChartTest {

    private static final Path CHART = Checkout.DEPLOY.resolve("helm/countinghouse");
    private static final YAMLMapper YAML = new YAMLMapper();

    /** Of operators that are not Kubernetes' own. */
    private static final Set<String> OF_OTHERS = Set.of("ServiceMonitor", "PrometheusRule");

    /** Refuses a field that it does not know, and the lack of one that must be there. */
    private interface Model {
        void check(JsonElement manifest) throws IOException;
    }

    private static final Map<String, Model> MODELS =
            Map.of(
                    "ConfigMap", V1ConfigMap::validateJsonElement,
                    "Deployment", V1Deployment::validateJsonElement,
                    "HorizontalPodAutoscaler", V2HorizontalPodAutoscaler::validateJsonElement,
                    "Ingress", V1Ingress::validateJsonElement,
                    "Job", V1Job::validateJsonElement,
                    "NetworkPolicy", V1NetworkPolicy::validateJsonElement,
                    "PodDisruptionBudget", V1PodDisruptionBudget::validateJsonElement,
                    "Service", V1Service::validateJsonElement,
                    "ServiceAccount", V1ServiceAccount::validateJsonElement);

    private static TemplateCommand template(String example) {
        return new Helm(CHART)
                .template()
                .withName("ar")
                .withKubeVersion("1.31.0")
                .withValuesFile(Checkout.DEPLOY.resolve("helm/values/" + example + ".yaml"));
    }

    /** With the jobs, which Helm else keeps to itself as its hooks. */
    private static List<JsonNode> rendered(String example) {
        String all = template(example).set("migrations.annotations", "null").call();
        List<JsonNode> manifests = new ArrayList<>();
        for (String one : all.split("(?m)^---\\s*$", -1)) {
            JsonNode manifest = YAML.readTree(one);
            if (manifest.isObject()) manifests.add(manifest);
        }
        return manifests;
    }

    private static List<JsonNode> of(List<JsonNode> manifests, String kind) {
        return manifests.stream().filter(m -> m.path("kind").asString().equals(kind)).toList();
    }

    @Test
    void isACleanChart() {
        LintResult found = new Helm(CHART).lint().strict().call();
        assertThat(found.isFailed()).as(found.getMessages().toString()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"clinic", "company", "national"})
    void isWhatKubernetesKnows(String example) throws Exception {
        Map<String, Integer> kinds = new HashMap<>();
        for (JsonNode manifest : rendered(example)) {
            String kind = manifest.path("kind").asString();
            kinds.merge(kind, 1, Integer::sum);
            if (OF_OTHERS.contains(kind)) continue;
            Model model = MODELS.get(kind);
            assertThat(model).as(kind).isNotNull();
            if (model != null) {
                model.check(
                        JsonParser.parseString(new ObjectMapper().writeValueAsString(manifest)));
            }
        }
        assertThat(kinds)
                .containsEntry("Deployment", 3)
                .containsEntry("Service", 3)
                .containsEntry("NetworkPolicy", 3)
                .containsEntry("Job", 2);
    }

    /** A model that took anything would show nothing above. */
    @Test
    void wouldBeRefusedWithAFieldThatKubernetesDoesNotKnow() {
        JsonNode deployment = of(rendered("clinic"), "Deployment").getFirst();
        String text = new ObjectMapper().writeValueAsString(deployment);
        assertThatThrownBy(
                        () ->
                                V1Deployment.validateJsonElement(
                                        JsonParser.parseString(
                                                text.replace("\"containers\"", "\"container\""))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"clinic", "company", "national"})
    void startsNothingWithMoreRightsThanItNeeds(String example) {
        List<JsonNode> manifests = rendered(example);
        Stream.concat(of(manifests, "Deployment").stream(), of(manifests, "Job").stream())
                .map(workload -> workload.at("/spec/template/spec"))
                .forEach(
                        pod -> {
                            assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean())
                                    .isTrue();
                            assertThat(pod.at("/automountServiceAccountToken").asBoolean(true))
                                    .isFalse();
                            JsonNode container = pod.at("/containers/0");
                            JsonNode security = container.path("securityContext");
                            assertThat(security.path("readOnlyRootFilesystem").asBoolean())
                                    .isTrue();
                            assertThat(security.path("allowPrivilegeEscalation").asBoolean(true))
                                    .isFalse();
                            assertThat(container.at("/resources/limits").has("memory")).isTrue();
                            assertThat(container.path("env").toString())
                                    .doesNotContainIgnoringCase("password")
                                    .doesNotContainIgnoringCase("secret");
                        });
    }

    /** What routes to pods, counts on them or scales them means pods that there are. */
    @ParameterizedTest
    @ValueSource(strings = {"clinic", "company", "national"})
    void selectsThePodsThatItMakes(String example) {
        List<JsonNode> manifests = rendered(example);
        List<JsonNode> deployments = of(manifests, "Deployment");
        List<JsonNode> labels =
                deployments.stream().map(d -> d.at("/spec/template/metadata/labels")).toList();
        List<String> names =
                deployments.stream().map(d -> d.at("/metadata/name").asString()).toList();

        for (JsonNode service : of(manifests, "Service")) {
            assertThat(labels)
                    .as(service.toString())
                    .filteredOn(pod -> has(pod, service.at("/spec/selector")))
                    .hasSize(1);
        }
        for (String kind : List.of("PodDisruptionBudget", "NetworkPolicy")) {
            String selector = kind.equals("NetworkPolicy") ? "podSelector" : "selector";
            for (JsonNode manifest : of(manifests, kind)) {
                assertThat(labels)
                        .as(manifest.toString())
                        .filteredOn(
                                pod -> has(pod, manifest.at("/spec/" + selector + "/matchLabels")))
                        .hasSize(1);
            }
        }
        for (JsonNode scaler : of(manifests, "HorizontalPodAutoscaler")) {
            assertThat(names).contains(scaler.at("/spec/scaleTargetRef/name").asString());
        }
        List<String> services =
                of(manifests, "Service").stream()
                        .map(s -> s.at("/metadata/name").asString())
                        .toList();
        assertThat(of(manifests, "Ingress").getFirst().findValuesAsString("name"))
                .filteredOn(name -> name.startsWith("ar-"))
                .isNotEmpty()
                .isSubsetOf(
                        Stream.concat(
                                        services.stream(),
                                        Stream.of(
                                                of(manifests, "Ingress")
                                                        .getFirst()
                                                        .at("/metadata/name")
                                                        .asString(),
                                                of(manifests, "Ingress")
                                                        .getFirst()
                                                        .at("/spec/tls/0/secretName")
                                                        .asString()))
                                .toList());
    }

    private static boolean has(JsonNode labels, JsonNode wanted) {
        return !wanted.isEmpty()
                && wanted.properties().stream()
                        .allMatch(w -> w.getValue().equals(labels.path(w.getKey())));
    }

    @Test
    void watchesByTheAlertsAndDashboardsThatAreTested() throws Exception {
        List<JsonNode> manifests = rendered("company");
        JsonNode rules = of(manifests, "PrometheusRule").getFirst().path("spec");
        Path grafana = Checkout.DEPLOY.resolve("grafana");
        assertThat(rules)
                .isEqualTo(YAML.readTree(Files.readString(grafana.resolve("alerts.yaml"))));
        JsonNode dashboards = of(manifests, "ConfigMap").getFirst().path("data");
        assertThat(dashboards.path("countinghouse-operating.json").asString().strip())
                .isEqualTo(Files.readString(grafana.resolve("dashboards/operating.json")).strip());
    }

    @Test
    void refusesAValueThatItDoesNotKnowAndTheLackOfOneThatItNeeds() {
        assertThatThrownBy(() -> template("clinic").set("comand.replicas", 2).call())
                .hasMessageContaining("comand");
        assertThatThrownBy(() -> template("clinic").set("query.replicas", "many").call())
                .hasMessageContaining("replicas");
        assertThatThrownBy(() -> template("clinic").set("issuer.uri", "").call())
                .hasMessageContaining("issuer.uri says whose tokens are accepted");
    }
}
