package uk.carejourney.gateway.commandline;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

import org.jspecify.annotations.Nullable;

import java.io.Console;
import java.util.Optional;

/** A progress bar on a terminal, and nothing where there is none. */
final class Watched implements AutoCloseable {

    private final String words;
    private final boolean shown;
    private @Nullable ProgressBar bar;

    private Watched(String words, boolean shown) {
        this.words = words;
        this.shown = shown;
    }

    static Watched onTerminal(String words) {
        return new Watched(
                words,
                Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent());
    }

    static Watched unseen() {
        return new Watched("", false);
    }

    /** Called from any thread, one call at a time. */
    synchronized void children(int done, int total) {
        if (!shown || total == 0) {
            return;
        }
        if (bar == null) {
            bar =
                    new ProgressBarBuilder()
                            .setTaskName(words)
                            .setInitialMax(total)
                            .setStyle(ProgressBarStyle.ASCII)
                            .setUpdateIntervalMillis(200)
                            .build();
        }
        bar.stepTo(done);
    }

    @Override
    public synchronized void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
