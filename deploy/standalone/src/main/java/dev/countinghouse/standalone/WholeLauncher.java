package dev.countinghouse.standalone;

import dev.countinghouse.cli.local.Launcher;
import dev.countinghouse.cli.local.Settings;
import dev.countinghouse.cli.terminal.Terminal;

import java.util.function.BooleanSupplier;

/** Starts everything in the process of the tool that asks for it. */
public final class WholeLauncher implements Launcher {

    @Override
    public Started start(Settings settings, Terminal terminal, BooleanSupplier cancelled)
            throws Exception {
        return Standalone.start(settings, terminal, cancelled);
    }
}
