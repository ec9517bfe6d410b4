set -e
cargo build --quiet --release >&2
target/release/adapter "$TRAIN" >&2
echo "truecase 0.3.1"
