package uk.carejourney.proof;

/**
 * A file to publish.
 *
 * @param tile its address
 * @param bytes its content, never changed once written
 */
public record TileBytes(Tile tile, byte[] bytes) {}
