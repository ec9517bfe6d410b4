# casemend for programs in other languages, built from this repository: docker build -t casemend .
#   a server:                docker run --rm -p 127.0.0.1:8375:8375 casemend
#   beside another program:  docker run --rm -i casemend --ndjson-server
FROM node:22-slim AS build
WORKDIR /casemend
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY tsconfig.json tsconfig.build.json esbuild.config.js ./
COPY src src
RUN npm run build

FROM node:22-slim
WORKDIR /casemend
COPY package.json package-lock.json LICENSE NOTICE.md ./
RUN npm ci --omit=dev --no-audit --no-fund && npm cache clean --force
COPY --from=build /casemend/dist dist
USER node
# Where a config file, a lexicon, a model or a profile may be mounted.
WORKDIR /work
EXPOSE 8375
HEALTHCHECK --start-period=20s CMD ["node", "-e", "fetch('http://127.0.0.1:8375/health').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "/casemend/dist/cli/main.js"]
# Within the container all addresses are its own; -p says who reaches it.
CMD ["serve", "--host", "0.0.0.0"]
