set -e
mvn --quiet --batch-mode dependency:copy-dependencies -DincludeScope=runtime -DoutputDirectory=lib >&2
javac -cp 'lib/*' -d classes Serve.java Adapter.java >&2
echo "stanford-corenlp 4.5.10"
