package dev.countinghouse.command.policy;

import org.springframework.context.SmartLifecycle;

import java.util.List;

/** All policies of this instance, running while the service does. */
final class Policies implements SmartLifecycle {

    private final List<PolicyRunner> runners;
    private final Lanes lanes;
    private final Inquiry inquiry;
    private volatile boolean running;

    Policies(List<PolicyRunner> runners, Lanes lanes, Inquiry inquiry) {
        this.runners = List.copyOf(runners);
        this.lanes = lanes;
        this.inquiry = inquiry;
    }

    List<PolicyRunner> runners() {
        return runners;
    }

    @Override
    public void start() {
        runners.forEach(PolicyRunner::start);
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        runners.forEach(PolicyRunner::close);
        lanes.close();
        inquiry.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
