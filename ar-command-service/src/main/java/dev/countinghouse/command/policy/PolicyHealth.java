package dev.countinghouse.command.policy;

import dev.countinghouse.command.eventstore.limits.EventStoreException;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Whether what follows by itself is done. It says nothing about people's commands, which go on
 * without it, and so is no part of readiness.
 */
final class PolicyHealth implements HealthIndicator {

    private final Policies policies;
    private final PolicyLag lag;

    PolicyHealth(Policies policies, PolicyLag lag) {
        this.policies = policies;
        this.lag = lag;
    }

    @Override
    public Health health() {
        Health.Builder health = Health.up();
        for (PolicyRunner runner : policies.runners()) {
            PolicyState state = runner.state();
            Map<String, Object> details = new LinkedHashMap<>();
            details.put("status", state.status());
            try {
                PolicyLag.Lag behind = lag.of(runner.policy());
                details.put("position", behind.position());
                details.put("lagEvents", behind.events());
                details.put("lagSeconds", behind.seconds());
            } catch (EventStoreException e) {
                details.put("lag", "unknown");
            }
            if (!state.problem().isEmpty()) details.put("problem", state.problem());
            if (state.status() == PolicyStatus.WAITING) health.down();
            health.withDetail(runner.policy(), details);
        }
        return health.build();
    }
}
