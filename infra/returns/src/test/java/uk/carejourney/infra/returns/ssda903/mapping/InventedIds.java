package uk.carejourney.infra.returns.ssda903.mapping;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Identifiers that are told apart and nothing more, the same on every run. */
public final class InventedIds implements Supplier<UUID> {

    private final AtomicLong given = new AtomicLong();

    @Override
    public UUID get() {
        return new UUID(0x7000L, given.incrementAndGet());
    }
}
