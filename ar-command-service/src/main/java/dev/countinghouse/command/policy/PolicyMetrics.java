package dev.countinghouse.command.policy;

import dev.countinghouse.command.eventstore.limits.EventStoreException;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

import java.util.function.ToDoubleFunction;

/** How far policies lag, who acts, and what was refused. Asked for when somebody looks. */
final class PolicyMetrics implements MeterBinder {

    private static final String POLICY = "policy";

    private final Policies policies;
    private final PolicyLag lag;

    PolicyMetrics(Policies policies, PolicyLag lag) {
        this.policies = policies;
        this.lag = lag;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        for (PolicyRunner runner : policies.runners()) {
            String policy = runner.policy();
            PolicyState state = runner.state();
            Gauge.builder("countinghouse.policy.lag.events", lag, of(policy, PolicyLag.Lag::events))
                    .description("events recorded and not yet followed")
                    .tag(POLICY, policy)
                    .register(meters);
            Gauge.builder(
                            "countinghouse.policy.lag.seconds",
                            lag,
                            of(policy, PolicyLag.Lag::seconds))
                    .description("age of the oldest event not yet followed")
                    .baseUnit("seconds")
                    .tag(POLICY, policy)
                    .register(meters);
            Gauge.builder(
                            "countinghouse.policy.active",
                            state,
                            s -> s.status() == PolicyStatus.ACTIVE ? 1 : 0)
                    .description("1 on the instance that acts")
                    .tag(POLICY, policy)
                    .register(meters);
            FunctionCounter.builder("countinghouse.policy.acted", state, PolicyState::acted)
                    .description("commands that were taken")
                    .tag(POLICY, policy)
                    .register(meters);
            FunctionCounter.builder("countinghouse.policy.refused", state, PolicyState::refused)
                    .description("commands that were refused for good and left to a person")
                    .tag(POLICY, policy)
                    .register(meters);
        }
    }

    private static ToDoubleFunction<PolicyLag> of(
            String policy, ToDoubleFunction<PolicyLag.Lag> value) {
        return lag -> {
            try {
                return value.applyAsDouble(lag.of(policy));
            } catch (EventStoreException unknown) {
                return Double.NaN;
            }
        };
    }
}
